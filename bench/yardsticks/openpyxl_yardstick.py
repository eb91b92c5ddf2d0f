"""Loads every file, then loads, edits and saves every file; prints wall and CPU milliseconds as JSON."""

import json
import os
import sys
import time

from openpyxl import load_workbook

files = json.loads(sys.argv[1])
out = sys.argv[2]
cells = sys.argv[3].split(",")
os.makedirs(out, exist_ok=True)
load_workbook(files[0])



def load_all():
    for file in files:
        load_workbook(file)


def edit_all():
    for file in files:
        workbook = load_workbook(file)
        sheet = workbook.worksheets[0]
        for index, cell in enumerate(cells):
            sheet[cell] = index + 0.5
        workbook.save(os.path.join(out, os.path.basename(file)))


def best_of_two(work):
    times = []
    for _ in range(2):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        times.append(
            {"wall": (time.perf_counter() - wall) * 1000, "cpu": (time.process_time() - cpu) * 1000}
        )
    return {key: min(one[key] for one in times) for key in ("wall", "cpu")}


print(json.dumps({"load": best_of_two(load_all), "edit": best_of_two(edit_all)}))
