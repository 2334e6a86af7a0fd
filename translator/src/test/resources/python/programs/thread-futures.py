import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED
import concurrent.futures


gates = {n: threading.Event() for n in range(1, 8)}


def job(n):
    gates[n].wait()
    if n == 3:
        raise ValueError("three")
    return n * n


with ThreadPoolExecutor(max_workers=4) as pool:
    futures = {pool.submit(job, n): n for n in (4, 1, 3, 2)}
    gates[1].set()
    for future in as_completed(futures):
        n = futures[future]
        try:
            print(n, future.result())
        except ValueError as e:
            print(n, "failed", e)
        gates[n + 1].set()
    fs = [pool.submit(job, n) for n in (1, 6)]
    done, rest = wait(fs, return_when=FIRST_COMPLETED)
    print(len(done), len(rest), [f.result() for f in done])
    gates[6].set()
    done, rest = concurrent.futures.wait(fs)
    print(len(done), len(rest), sorted(f.result() for f in done))
    try:
        for f in as_completed([pool.submit(job, 7)], timeout=0.01):
            print("never")
    except TimeoutError as e:
        print(e)
    gates[7].set()

sem = threading.Semaphore(2)
bounded = threading.BoundedSemaphore(1)
active = 0
most = 0
lock = threading.Lock()


def limited():
    global active, most
    with sem:
        with lock:
            active += 1
            most = max(most, active)
        time.sleep(0.02)
        with lock:
            active -= 1


threads = [threading.Thread(target=limited) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most <= 2, active, sem.acquire(blocking=False), sem.acquire(timeout=0.01), sem.acquire(blocking=False))
try:
    bounded.release()
except ValueError as e:
    print(e)
