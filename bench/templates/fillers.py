def read_settings(path):
    """Settings of a run, with the defaults filled in."""
    defaults = {"retries": 3, "pause": 2.0, "notify": [], "thresholds": {"warn": 0.8, "fail": 0.95}}
    if not Path(path).exists():
        return defaults
    with open(path) as file:
        given = json.load(file)
    merged = {**defaults, **given}
    for key in sorted(given):
        if key not in defaults:
            print(f"unknown setting {key!r} is ignored", file=sys.stderr)
    merged["thresholds"] = {**defaults["thresholds"], **given.get("thresholds", {})}
    return merged


# ---
def human_size(size):
    """A size as people read it."""
    for unit in ("B", "KB", "MB", "GB", "TB"):
        if abs(size) < 1000:
            return f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} PB"


def progress(done, total, begun):
    """One line that says how far a run is."""
    share = done / total if total else 1.0
    width = 30
    filled = int(width * share)
    elapsed = time.time() - begun
    left = elapsed / share - elapsed if share else 0
    bar = "#" * filled + "." * (width - filled)
    return f"[{bar}] {done}/{total} {share:6.1%} {elapsed:5.0f} s, {left:5.0f} s left"


# ---
def print_table(rows, headings):
    """Prints rows in columns that are as wide as their widest cell."""
    widths = [len(heading) for heading in headings]
    for row in rows:
        for index, cell in enumerate(row):
            widths[index] = max(widths[index], len(str(cell)))
    line = "  ".join(heading.ljust(width) for heading, width in zip(headings, widths))
    print(line)
    print("-" * len(line))
    for row in rows:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)))


# ---
def spread(values):
    """Mean, deviation and the outer percentiles of a list of numbers."""
    kept = sorted(value for value in values if value is not None and not math.isnan(value))
    if not kept:
        return {"count": 0, "mean": None, "deviation": None, "low": None, "high": None}
    mean = sum(kept) / len(kept)
    variance = sum((value - mean) ** 2 for value in kept) / max(len(kept) - 1, 1)
    low = kept[int(len(kept) * 0.05)]
    high = kept[min(int(len(kept) * 0.95), len(kept) - 1)]
    return {"count": len(kept), "mean": mean, "deviation": variance**0.5, "low": low, "high": high}


def drifted(before, after, tolerance=0.1):
    """Columns whose mean moved by more than the tolerance."""
    moved = []
    for column in sorted(set(before) & set(after)):
        old, new = before[column]["mean"], after[column]["mean"]
        if old is None or new is None:
            continue
        if old == 0:
            if abs(new) > tolerance:
                moved.append((column, old, new))
        elif abs(new - old) / abs(old) > tolerance:
            moved.append((column, old, new))
    return moved


# ---
def parse_day(text):
    """A day from one of the forms that people write."""
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%Y%m%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
    raise ValueError(f"not a day: {text!r}")


def days_between(first, last):
    """All days from the first to the last, both included."""
    if last < first:
        first, last = last, first
    day = first
    while day <= last:
        yield day
        day += timedelta(days=1)


def month_bounds(day):
    first = day.replace(day=1)
    if first.month == 12:
        following = first.replace(year=first.year + 1, month=1)
    else:
        following = first.replace(month=first.month + 1)
    return first, following - timedelta(days=1)


# ---
def group_by(rows, key):
    """Rows by the value of one of their fields."""
    groups = defaultdict(list)
    for row in rows:
        groups[row.get(key, "unknown")].append(row)
    return {name: groups[name] for name in sorted(groups, key=str)}


def flatten(tree, prefix=""):
    """A nested dict as dotted names."""
    flat = {}
    for key, value in tree.items():
        name = f"{prefix}.{key}" if prefix else str(key)
        if isinstance(value, dict):
            flat.update(flatten(value, name))
        elif isinstance(value, (list, tuple)):
            for index, item in enumerate(value):
                flat[f"{name}[{index}]"] = item
        else:
            flat[name] = value
    return flat


# ---
def clean_text(text):
    """Text in the form in which the mart keeps it."""
    text = re.sub(r"\s+", " ", text or "").strip()
    text = text.replace("\u00a0", " ").replace("\t", " ")
    if text.isupper() and len(text) > 4:
        text = text.capitalize()
    for wrong, right in {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"'}.items():
        text = text.replace(wrong, right)
    return text[:500]


def column_title(column):
    words = [word for word in column.split("_") if word]
    return " ".join(words).capitalize() if words else "-"


# ---
class Stopwatch:
    """Times the steps of a run and says at the end what took long."""

    def __init__(self):
        self.steps = []
        self.begun = time.perf_counter()

    def lap(self, name):
        now = time.perf_counter()
        self.steps.append((name, now - self.begun))
        self.begun = now

    def report(self, slowest=5):
        total = sum(seconds for _, seconds in self.steps)
        for name, seconds in sorted(self.steps, key=lambda step: -step[1])[:slowest]:
            print(f"{name:<40} {seconds:8.2f} s {seconds / total:6.1%}")
        return total


# ---
def retry(action, attempts=4, pause=1.5, quiet=()):
    """Calls an action until it succeeds; the last error is raised."""
    last = None
    for attempt in range(attempts):
        try:
            return action()
        except quiet:
            return None
        except Exception as error:
            last = error
            wait = pause * (2**attempt)
            print(f"attempt {attempt + 1} of {attempts} failed: {error}; again in {wait:.1f} s")
            time.sleep(wait)
    raise RuntimeError(f"gave up after {attempts} attempts") from last


# ---
def compare_schemas(expected, actual):
    """What one list of columns has that the other lacks, and what changed its type."""
    wanted = {column["name"]: column["type"] for column in expected}
    present = {column["name"]: column["type"] for column in actual}
    missing = [name for name in wanted if name not in present]
    extra = [name for name in present if name not in wanted]
    changed = [
        (name, wanted[name], present[name])
        for name in wanted
        if name in present and wanted[name] != present[name]
    ]
    lines = [f"missing: {name} {wanted[name]}" for name in missing]
    lines += [f"extra: {name} {present[name]}" for name in extra]
    lines += [f"changed: {name} {old} -> {new}" for name, old, new in changed]
    return lines


# ---
def correlate(frame, columns, target):
    """Columns by how much they move together with the target."""
    scores = {}
    for column in columns:
        if column == target or column not in frame:
            continue
        pair = frame[[column, target]].dropna()
        if len(pair) < 30:
            continue
        scores[column] = pair[column].corr(pair[target])
    ranked = sorted(scores.items(), key=lambda item: -abs(item[1]))
    return pd.DataFrame(ranked, columns=["column", "correlation"])


def fill_gaps(frame, column, limit=5):
    """Fills short gaps by interpolation, longer ones by the median of the hour."""
    gaps = frame[column].isna()
    frame[column] = frame[column].interpolate(limit=limit)
    hours = frame.groupby(frame["event_time"].dt.hour)[column].transform("median")
    frame.loc[frame[column].isna(), column] = hours
    return int(gaps.sum())
