import threading
import time

import pytest
from makers import wkt

from cloudtools_plugin.engine.blocks import (
    BlockPlan,
    Checkpoint,
    Portion,
    Workers,
    plan_blocks,
    run_blocks,
    run_portions,
)
from cloudtools_plugin.engine.errors import Cancelled, InputError
from cloudtools_plugin.engine.grid import Grid

GRID = Grid(wkt(32633), (0.0, 10.0, 0.0, 0.0, 0.0, -10.0), 10980, 10980)
MB = 2**20


@pytest.mark.parametrize("phase", [(0, 0), (100, 7), (511, 511)])
def test_blocks_cover_the_grid_once(phase):
    grid = Grid(GRID.crs, GRID.transform, 1300, 700)
    plan = BlockPlan(grid, 512, 256, phase)
    seen = sum(plan[i].size for i in range(len(plan)))
    assert seen == 1300 * 700
    assert {plan[i].col for i in range(len(plan))} >= {0, phase[0] or 512}
    with pytest.raises(IndexError):
        plan[len(plan)]


def test_blocks_are_whole_source_blocks_within_the_budget():
    plan = plan_blocks(GRID, (512, 512), 200.0, 600 * MB)
    assert plan.width % 512 == 0
    assert plan.height % 512 == 0
    assert plan.width * plan.height * 200 <= 200 * MB  # a third of the budget is comfortable


def test_one_source_block_is_kept_whole_even_beyond_the_comfortable():
    plan = plan_blocks(GRID, (1024, 1024), 2000.0, 600 * MB)
    assert (plan.width, plan.height) == (1024, 1024)


def test_strips_become_bands_of_many_rows():
    plan = plan_blocks(GRID, (10980, 1), 200.0, 600 * MB)
    assert plan.width == 10980
    assert 20 <= plan.height <= 120


def test_a_small_image_is_one_block():
    plan = plan_blocks(Grid(GRID.crs, GRID.transform, 256, 256), (256, 4), 100.0, 600 * MB)
    assert len(plan) == 1


def test_no_memory_is_refused():
    with pytest.raises(InputError, match="memory"):
        plan_blocks(GRID, (512, 512), 1.0, 0)


@pytest.mark.parametrize("threads", [1, 3])
def test_run_blocks_does_each_once_and_progress_ends_at_one(threads):
    plan = BlockPlan(Grid(GRID.crs, GRID.transform, 100, 100), 10, 10)
    done, told = [], []
    run_blocks(plan, lambda index, window: done.append(index), threads, told.append, done={3, 50})
    assert sorted(done) == [i for i in range(100) if i not in (3, 50)]
    assert told == sorted(told)
    assert told[-1] == 1.0


@pytest.mark.parametrize("threads", [1, 2])
def test_run_blocks_cancels_soon_and_raises_errors(threads):
    plan = BlockPlan(Grid(GRID.crs, GRID.transform, 100, 100), 10, 10)
    stop = threading.Event()
    done = []

    def work(index, _):
        done.append(index)
        time.sleep(0.005)
        if len(done) >= 5:
            stop.set()

    with pytest.raises(Cancelled):
        run_blocks(plan, work, threads, cancelled=stop.is_set)
    assert len(done) <= 5 + 3 * threads

    def fail(index, _):
        raise InputError(f"block {index}")

    with pytest.raises(InputError, match="block"):
        run_blocks(plan, fail, threads)


def test_workers_share_and_split_and_stop():
    with Workers(3) as workers:
        seen = []
        workers.share(range(50), lambda worker, item: seen.append((worker, item)))
        assert sorted(item for _, item in seen) == list(range(50))
        assert {worker for worker, _ in seen} <= {0, 1, 2}
        parts = []
        workers.split(10000, lambda a, b: parts.append((a, b)), least=1000)
        assert sorted(parts)[0][0] == 0
        assert sum(b - a for a, b in parts) == 10000

        def fail(_, item):
            raise InputError("broken")

        with pytest.raises(InputError, match="broken"):
            workers.share(range(10), fail)
    with Workers(2, lambda: True) as workers, pytest.raises(Cancelled):
        workers.share(range(10), lambda *_: None)


@pytest.mark.parametrize("threads", [1, 2])
def test_a_cancel_is_seen_within_a_long_range(threads):
    parts = []
    with Workers(threads, lambda: len(parts) >= 3) as workers, pytest.raises(Cancelled):
        workers.split(10**6, lambda a, b: parts.append((a, b)), most=1000)
    assert 3 <= len(parts) <= 4
    assert all(0 < b - a <= 1000 for a, b in parts)


def test_a_cancel_that_only_the_calling_thread_hears_is_seen_among_long_items():
    """qgis_process tells of an interrupt in its main thread."""
    main, begun, done = threading.current_thread(), time.monotonic(), []

    def cancelled():
        return threading.current_thread() is main and time.monotonic() - begun > 0.3

    def work(_, item):
        time.sleep(0.1)
        done.append(item)

    with Workers(2, cancelled) as workers, pytest.raises(Cancelled):
        workers.share(range(200), work)
    assert 2 <= len(done) < 100


def test_a_checkpoint_knows_its_own_job_only(tmp_path):
    path, other = str(tmp_path / "out.tif"), str(tmp_path / "count.tif")
    first = Checkpoint([path, other], ["job", 1], every=0.0)
    assert first.load() == {}
    first.begin()
    first.mark(4, [1, 2])
    first.mark(7)
    assert Checkpoint([path, other], ["job", 1]).load() == {4: [1, 2], 7: None}
    assert Checkpoint([path, other], ["job", 2]).load() == {}
    with open(first.done_file, "a") as file:
        file.write('[9, "cut')  # killed while writing
    assert Checkpoint([path, other], ["job", 1]).load() == {4: [1, 2], 7: None}
    again = Checkpoint([path, other], ["job", 1], every=0.0)
    again.load()
    again.mark(8)
    assert again.load() == {4: [1, 2], 7: None, 8: None}
    # another job has taken over one of the outputs
    Checkpoint([str(tmp_path / "b.tif"), other], ["job", 1]).begin()
    assert again.load() == {}


def test_cuts_outside_of_the_grid_cut_nothing():
    grid = Grid(GRID.crs, GRID.transform, 300, 900)
    assert len(plan_blocks(grid, (10980, 1), 200.0, 600 * MB, phase=(10880, 0))._cuts[0]) == 2
    assert (
        len(plan_blocks(Grid(GRID.crs, GRID.transform, 900, 900), (1024, 1024), 700.0, 600 * MB, phase=(962, 962))) == 1
    )


def test_portions_share_a_memory_budget_and_what_they_return_is_done_next():
    lock, held, most, order = threading.Lock(), [], [], []

    def portion(name, need, more=()):
        def work():
            with lock:
                held.append(need)
                most.append((sum(held), len(held)))
                order.append(name)
            time.sleep(0.02)
            with lock:
                held.remove(need)
            return more

        return Portion(need, work)

    children = [portion("child 1", 6), portion("child 2", 6)]
    todo = [portion("too large", 20), portion("parent", 8, children), portion("next", 6)]
    run_portions([*todo, *(portion(f"small {n}", 2) for n in range(6))], 2, 10)
    assert sorted(order) == sorted(
        ["too large", "parent", "child 1", "child 2", "next", *(f"small {n}" for n in range(6))]
    )
    assert all(total <= 10 or number == 1 for total, number in most)
    assert max(number for _, number in most) == 2
    assert order.index("child 2") < order.index("next")


def test_portions_stop_at_an_error_and_at_a_cancel():
    done = []

    def fail():
        raise InputError("no")

    with pytest.raises(InputError):
        run_portions([Portion(1, fail), *(Portion(1, lambda: done.append(1)) for _ in range(50))], 1, 5)
    assert len(done) < 50
    with pytest.raises(Cancelled):
        run_portions([Portion(1, lambda: time.sleep(0.01)) for _ in range(50)], 2, 5, lambda: True)
