import { describe, expect, it } from "vitest";
import { namesOf } from "./support/describe.ts";

const HEAD = "import queue, threading\ntasks = queue.Queue()\n";

describe("queues between threads", () => {
  it("are drained by workers that were started before anything was put", async () => {
    const body = [
      "def work():",
      "    while True:",
      "        name = tasks.get()",
      "        if name is None:",
      "            break",
      "        emit(f'd.{name}')",
      "        tasks.task_done()",
      "threads = [threading.Thread(target=work, daemon=True) for _ in range(2)]",
      "for thread in threads:",
      "    thread.start()",
      "for name in ('a', 'b', 'c'):",
      "    tasks.put(name)",
      "for thread in threads:",
      "    tasks.put(None)",
    ];
    expect(await namesOf(HEAD + body.join("\n"))).toEqual(["d.a", "d.b", "d.c"]);
  });

  it("end a worker that asks without waiting", async () => {
    const body = [
      "for pair in [('a', 1), ('b', 2)]:",
      "    tasks.put(pair)",
      "def work(prefix):",
      "    while True:",
      "        try:",
      "            name, number = tasks.get_nowait()",
      "        except queue.Empty:",
      "            return",
      "        emit(f'{prefix}.{name}{number}')",
      "threading.Thread(target=work, args=('d',)).start()",
      "emit('d.end')",
    ];
    expect(await namesOf(HEAD + body.join("\n"))).toEqual(["d.a1", "d.b2", "d.end"]);
  });

  it("end a worker that polls until it is told to stop", async () => {
    const body = [
      "stop = threading.Event()",
      "def work():",
      "    while not stop.is_set():",
      "        try:",
      "            emit(f'd.{tasks.get(timeout=1)}')",
      "        except queue.Empty:",
      "            continue",
      "threading.Thread(target=work).start()",
      "tasks.put('a')",
      "emit('d.end')",
    ];
    expect(await namesOf(HEAD + body.join("\n"))).toEqual(["d.a", "d.end"]);
  });

  it("are followed to their end where a worker puts back what failed", async () => {
    const body = [
      "def work():",
      "    while True:",
      "        name = tasks.get()",
      "        try:",
      "            emit(f'd.{name}')",
      "        except Exception:",
      "            tasks.put(name)",
      "for _ in range(4):",
      "    threading.Thread(target=work).start()",
      "for name in 'ab':",
      "    tasks.put(name)",
    ];
    expect(await namesOf(HEAD + body.join("\n"))).toEqual(["d.a", "d.b"]);
  });

  it("are read in the order of their kind until they are empty, by threads that are classes too", async () => {
    const body = [
      "class Worker(threading.Thread):",
      "    def __init__(self, source):",
      "        super().__init__()",
      "        self.source = source",
      "    def run(self):",
      "        names = []",
      "        while not self.source.empty():",
      "            names.append(self.source.get())",
      "        emit('d.' + '_'.join(names))",
      "for source in (queue.Queue(), queue.LifoQueue(), queue.PriorityQueue()):",
      "    for name in 'bca':",
      "        source.put(name)",
      "    Worker(source).start()",
    ];
    expect(await namesOf(HEAD + body.join("\n"))).toEqual(["d.a_b_c", "d.a_c_b", "d.b_c_a"]);
  });
});
