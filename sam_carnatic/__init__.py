"Segment Anything for Carnatic music: estimate the tonic, find the segments, name the raga."
__version__ = "0.1.0"

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sam_carnatic.core import load_config as load_config
    from sam_carnatic.model.model import SAMAudioModel as SAMAudioModel
    from sam_carnatic.recordings.predict import RagaPredictor as RagaPredictor
    from sam_carnatic.recordings.segment import RecordingSegmenter as RecordingSegmenter
    from sam_carnatic.training.train import train as train

_HOMES = {
    "RagaPredictor": "recordings.predict",
    "RecordingSegmenter": "recordings.segment",
    "SAMAudioModel": "model.model",
    "load_config": "core",
    "train": "training.train",
}  # public name → module; loaded at the first use, so that `import sam_carnatic` costs nothing
__all__ = ["__version__", *_HOMES]


def __getattr__(name: str):
    if name in _HOMES:
        return getattr(import_module(f"sam_carnatic.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
