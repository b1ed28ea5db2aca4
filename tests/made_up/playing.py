"""Play the day in the folder given with the made-up kind of work, and print what came of it.

A process of its own: what kinds there are is looked up once.
"""

import json
import sys
from pathlib import Path

import simulator.bots.work
import simulator.engine.work
import simulator.scenarios.work

HERE = Path(__file__).parent

simulator.engine.work.__path__.append(str(HERE / "engine"))
simulator.scenarios.work.__path__.append(str(HERE / "scenarios"))
simulator.bots.work.__path__.append(str(HERE / "bots"))


def main(folder: Path) -> None:
    """Check the day, walk through it, and let two bots play it."""
    # What is imported here looks up the kinds, so it comes once the made-up one is there.
    from simulator import bots  # noqa: PLC0415
    from simulator.engine import (  # noqa: PLC0415
        Run,
        decode_bundle,
        decode_event,
        encode,
        encode_bundle,
        play,
    )
    from simulator.engine.events import WorkDelivered  # noqa: PLC0415
    from simulator.engine.work import assess  # noqa: PLC0415
    from simulator.scenarios.compiler import compile_bundle  # noqa: PLC0415
    from simulator.scenarios.compiler.walkthroughs import walkthroughs  # noqa: PLC0415
    from simulator.scenarios.library import check_folder  # noqa: PLC0415
    from simulator.scenarios.loading import load  # noqa: PLC0415
    from simulator.web.desk.panels import panel_of  # noqa: PLC0415

    problems = [f"{each.code} {each.message}" for each in check_folder(folder)]
    if problems:
        print(json.dumps({"problems": problems}))
        return
    loaded = load(folder)
    assert loaded.document is not None
    bundle = compile_bundle(
        loaded.document, attachments=loaded.attachments, seed=11, language="en"
    )
    task = next(each for each in bundle.tasks if each.id == "summary")

    def made(run: Run) -> dict[str, object]:
        log = [encode(each) for each in run.log]
        handed = [
            each["answer"]
            for each, event in zip(log, run.log, strict=True)
            if isinstance(event, WorkDelivered) and event.task == task.id
        ]
        again = Run.replay(bundle, [decode_event(each) for each in log])
        quality = assess(bundle, task, again.state).quality
        return {"answers": handed, "quality": quality}

    walked = walkthroughs(loaded.document, bundle)[0]
    print(
        json.dumps(
            {
                "problems": [],
                "panel": panel_of(bundle, task.panel),
                "same": decode_bundle(encode_bundle(bundle)) == bundle,
                "walked": made(play(bundle, walked.actions)),
                "expert": made(bots.play(bundle, "expert")),
                "wrong": made(bots.play(bundle, "fast-and-wrong")),
            }
        )
    )


main(Path(sys.argv[1]))
