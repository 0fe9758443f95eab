import { describe, expect, it } from "vitest";
import { namesOf } from "./support/describe.ts";

const HEAD = "import calendar\nfrom datetime import date, datetime, timedelta\n";

describe("dates of literals", () => {
  it.each([
    ["2024-02-27", "2024|24|02|27|27|058|Feb|February|Tue|Tuesday|2|2|2024|09|08|09/9"],
    ["2023-12-31", "2023|23|12|31|31|365|Dec|December|Sun|Sunday|7|0|2023|52|53|52/52"],
    ["2021-01-03", "2021|21|01|03|3|003|Jan|January|Sun|Sunday|7|0|2020|53|01|00/53"],
    ["1969-12-31", "1969|69|12|31|31|365|Dec|December|Wed|Wednesday|3|3|1970|01|52|52/1"],
  ])("write %s as Python does", async (day, text) => {
    const format = "%Y|%y|%m|%d|%-d|%j|%b|%B|%a|%A|%u|%w|%G|%V|%U|%W";
    const body = `d = date.fromisoformat("${day}")\nemit(d.strftime("${format}") + "/" + str(d.isocalendar()[1]))`;
    expect(await namesOf(HEAD + body)).toEqual([text]);
  });

  it.each([
    ["emit(f'd.t_{date(2024, 2, 27) + timedelta(days=3):%Y%m%d}')", ["d.t_20240301"]],
    ["emit('d.t_{:%Y}'.format(timedelta(weeks=1) + date(2024, 12, 31)))", ["d.t_2025"]],
    ["emit(str((date(2024, 3, 1) - date(2024, 2, 1)).days))", ["29"]],
    ["emit(str(datetime(2024, 1, 1, 23) + timedelta(hours=2)))", ["2024-01-02 01:00:00"]],
    [
      "emit(datetime(2024, 1, 1).isoformat() + date(2024, 1, 9).isoformat())",
      ["2024-01-01T00:00:002024-01-09"],
    ],
    ["emit(datetime.strptime('05/2024', '%m/%Y').strftime('%b_%d'))", ["May_01"]],
    [
      "emit(f'{date(2024, 5, 31).replace(day=1)}_{datetime(2024, 5, 31, 4).date()}')",
      ["2024-05-01_2024-05-31"],
    ],
    [
      "emit(str(timedelta(hours=30)) + str(timedelta(days=-1, seconds=5)))",
      ["1 day, 6:00:00-1 day, 0:00:05"],
    ],
    [
      "emit(f'{calendar.month_abbr[7]}_{calendar.month_name[1]}_{calendar.monthrange(2024, 2)}')",
      ["Jul_January_(3, 29)"],
    ],
    [
      "emit(str(len({date(2024, 1, 1), date(2024, 1, 1)})) + str(min(date(2024, 1, 2), date(2024, 1, 1))))",
      ["12024-01-01"],
    ],
  ])("%s", async (body, names) => {
    expect(await namesOf(HEAD + body)).toEqual(names);
  });

  it("are compared, so that a loop over days ends", async () => {
    const body =
      "day = date(2024, 2, 28)\nwhile day <= date(2024, 3, 1):\n    emit(f'd.{day:%m%d}')\n    day += timedelta(days=1)";
    expect(await namesOf(HEAD + body)).toEqual(["d.0228", "d.0229", "d.0301"]);
  });

  it("stay unknown where the clock or a caller has a say", async () => {
    const body =
      "import sys\nemit(f'd.a_{datetime.now():%Y}')\nemit(f'd.b_{date(2024, 1, 1) + timedelta(days=int(sys.argv[1]))}')";
    expect(await namesOf(HEAD + body)).toEqual(["d.a_{now}", "d.b_{argv[1]…}"]);
  });

  it("raise where there is no such day", async () => {
    const body = "try:\n    date(2023, 2, 29)\n    emit('d.yes')\nexcept ValueError:\n    emit('d.no')";
    expect(await namesOf(HEAD + body)).toEqual(["d.no"]);
  });
});
