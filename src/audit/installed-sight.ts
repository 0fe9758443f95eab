/** What an image or an environment tells of a command or a package. */
export type InstalledSight =
  | { readonly state: "installed"; readonly by: string }
  | { readonly state: "absent" }
  | { readonly state: "unknown"; readonly why: string };
