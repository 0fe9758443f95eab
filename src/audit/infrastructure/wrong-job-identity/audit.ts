import { fail, fromPlan, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfResources } from "../../resource-questions.ts";
import { usedAccounts } from "../../used-accounts.ts";
import { listed } from "../../wording.ts";

/** Google's own account that a job runs as where nobody chose one. */
const DEFAULT_ACCOUNT = /^[0-9]+-compute@developer\.gserviceaccount\.com$/;

/** Asks whether jobs run as an account that the plan names: for another one nothing was checked. */
export const audit = defineAudit({
  id: "wrong-job-identity",
  family: "infrastructure",
  title: "Cloud Run jobs run as accounts that the plan names",
  impact: "endangers",
  reads: ["jobs"],
  ask: ({ plan, phase, at, jobs }) => {
    const accounts = usedAccounts({ plan, phase }).map(({ id }) => id);
    if (accounts.length === 0) return [];
    return askOfResources({
      kind: "job",
      wanted: plan.infrastructure.jobs.map(({ name, place, location }) => ({ id: name, place, location })),
      readings: jobs,
      at,
      whether: "runs as an account that the plan names",
      consequence: "The job runs as an account that nobody checked",
      impact: "endangers",
      ask: ({ wanted, fact, reading, about }) => {
        const account = fact.serviceAccount;
        const shown =
          account === null || DEFAULT_ACCOUNT.test(account) ? "the project's default account" : account;
        const evidence = [
          fromReading(reading, `runs as ${shown}`),
          fromPlan(wanted.place, { saw: `the plan names ${listed(accounts)}`, at }),
        ] as const;
        if (account !== null && accounts.includes(account)) {
          return pass({ ...about, says: `Job ${wanted.id} runs as ${account}.`, evidence });
        }
        return fail({
          ...about,
          says: `Job ${wanted.id} runs as ${shown}, which the plan does not name.`,
          evidence,
          cure: {
            consequence: `What job ${wanted.id} may do was not checked, and may be too little or too much`,
            delay: hours(0.25, 1),
            workaround: "Name the account under `service-accounts` of the plan, so that it is checked.",
            action: `Set it: gcloud run jobs update ${wanted.id} --service-account=${phase.runsAs ?? accounts[0]} --region=${wanted.location} --project=${plan.cloud.project}`,
          },
        });
      },
    });
  },
});
