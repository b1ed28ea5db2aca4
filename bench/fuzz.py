"""Spoilt scenario files by the thousand: each must end in diagnostics, soon and small.

Mutations of the days that ship, and files made to blow up; split over two processes. The
cases follow from the seed and their number, so any of them can be run again.
"""

import json
import resource
import subprocess
import sys
import time

from tests.scenarios.fuzzing import MOST_CPU_S, MOST_MEMORY, run

CASES = 20_000
SEED = 1
PROCESSES = 2
PART = "import sys, bench.fuzz as it; it.part(int(sys.argv[1]))"


def main() -> bool:
    """Print how many cases were run, how long one took, and every case that went wrong."""
    begun = time.perf_counter()
    parts = [
        subprocess.Popen(
            (sys.executable, "-c", PART, str(place)), stdout=subprocess.PIPE
        )
        for place in range(PROCESSES)
    ]
    findings = [each for part in parts for each in json.loads(part.communicate()[0])]
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_ms = (spent.ru_utime + spent.ru_stime) * 1000 / CASES
    print(f"{CASES} cases, {time.perf_counter() - begun:.0f} s, {PROCESSES} processes")
    print(f"  CPU a case: {cpu_ms:.1f} ms on average, at most {MOST_CPU_S} s, enforced")
    print(f"  address space: at most {MOST_MEMORY // 1_000_000} MB, enforced")
    for number, how in findings:
        print(f"  case {number}: {how}")
    print(f"  without diagnostics: {len(findings)} (promised: 0)")
    return not findings


def part(place: int) -> None:
    """Run every case that falls to the process *place*, and print what was found."""
    findings = run(range(place, CASES, PROCESSES), seed=SEED)
    print(json.dumps([(each.number, each.how) for each in findings]))
