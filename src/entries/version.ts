import about from "../../package.json" with { type: "json" };

/** Version of phasegate, baked in when it is bundled. */
export const version: string = about.version;
