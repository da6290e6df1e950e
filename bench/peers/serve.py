"""Runs peers in Python as it is asked: a request a line on standard input, an answer a line on standard output."""

import gc
import importlib
import json
import sys
import time
import warnings
from pathlib import Path

warnings.simplefilter('ignore')
prepared = {}

CLOCKS = {'elapsed': time.perf_counter, 'processor': time.process_time}


def prepare(request):
    import numpy as np

    module = importlib.import_module(request['peersFile'])
    inputs = {file.stem: np.fromfile(file) for file in Path(request['folder']).glob('*.f64')}
    made = module.PEERS[request['workload']][request['contender']](inputs)
    # A peer is what to run, or that and how to make plain figures of its result.
    prepared[request['contender']] = made if isinstance(made, tuple) else (made, lambda result: result)
    return {}


def measure(request):
    """Seconds of one run, on average over as many as the time asked for holds."""
    run, _ = prepared[request['contender']]
    clock = CLOCKS[request['clock']]
    gc.collect()
    begin = clock()
    runs = elapsed = 0
    while elapsed < request['seconds'] or runs == 0:
        run()
        runs += 1
        elapsed = clock() - begin
    return {'seconds': elapsed / runs}


def figures(request):
    import numpy as np

    run, plain = prepared[request['contender']]
    np.asarray(plain(run()), dtype=float).ravel().tofile(request['file'])
    return {}


def release(_):
    prepared.clear()
    gc.collect()
    return {}


COMMANDS = {'prepare': prepare, 'time': measure, 'figures': figures, 'release': release}

for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = COMMANDS[request['command']](request)
    except ImportError as error:
        answer = {'missing': f'{error.name} is not installed'}
    except Exception as error:
        answer = {'failure': f'{type(error).__name__}: {error}'}
    print(json.dumps(answer), flush=True)
