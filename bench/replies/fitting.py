"""Lines and trees fitted to rows, with the learners of scikit-learn and LightGBM.

Whole situations are left out wherever a fitted thing's output becomes a feature, so that
the next one sees what it will see of situations nobody has trained on.
"""

import random
import warnings
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import lightgbm
import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression

Array = Any
SITUATIONS_PER_SIGN = 6
"""A word or pair of words must occur in so many situations to get a weight."""

warnings.filterwarnings("ignore", module="sklearn|lightgbm")


def folds(situations: Sequence[str], count: int, seed: int) -> Array:
    """Return for each row the fold in which its situation is left out."""
    names = sorted(set(situations))
    random.Random(seed).shuffle(names)
    fold = {name: place % count for place, name in enumerate(names)}
    return np.array([fold[name] for name in situations])


class Signs:
    """The words and pairs of words of many texts as one sparse table."""

    def __init__(self, texts: Sequence[Iterable[str]]) -> None:
        self.place: dict[str, int] = {}
        rows, columns = [], []
        for row, signs in enumerate(texts):
            for sign in sorted(signs):
                rows.append(row)
                columns.append(self.place.setdefault(sign, len(self.place)))
        self.names = list(self.place)
        self.table = scipy.sparse.csr_matrix(
            (np.ones(len(rows)), (rows, columns)), shape=(len(texts), len(self.place))
        )

    def frequent(self, rows: Array, situations: Array) -> Array:
        """Return the columns that occur in enough situations of *rows*."""
        _, group = np.unique(situations[rows], return_inverse=True)
        count = len(rows)
        by_group = scipy.sparse.csr_matrix(
            (np.ones(count), (group, np.arange(count))), shape=(group.max() + 1, count)
        )
        seen = np.asarray(((by_group @ self.table[rows]) > 0).sum(0)).ravel()
        return np.where(seen >= SITUATIONS_PER_SIGN)[0]


class SignLine:
    """A logistic line over signs and a few numbers."""

    def __init__(self, signs: Signs, numbers: Array, strength: float) -> None:
        self.signs, self.numbers, self.strength = signs, numbers, strength
        self.columns: Array = None
        self.fitted: Any = None

    def fit(self, rows: Array, truth: Array, situations: Array) -> "SignLine":
        """Fit to *rows*."""
        self.columns = self.signs.frequent(rows, situations)
        self.fitted = LogisticRegression(
            C=self.strength, solver="liblinear", max_iter=100, random_state=1
        ).fit(self._table(rows), truth[rows])
        return self

    def at(self, rows: Array) -> Array:
        """Return the margin of *rows*."""
        return self.fitted.decision_function(self._table(rows))

    def _table(self, rows: Array) -> Any:
        return scipy.sparse.hstack(
            [
                self.signs.table[rows][:, self.columns],
                scipy.sparse.csr_matrix(self.numbers[rows]),
            ]
        ).tocsr()

    def export(self, number_names: Sequence[str]) -> dict[str, Any]:
        """Return the line as the model's file has it."""
        weights = self.fitted.coef_[0]
        count = len(self.columns)
        runs = {
            self.signs.names[column]: round(float(weight), 4)
            for column, weight in zip(self.columns, weights[:count], strict=True)
            if abs(weight) >= 0.005
        }
        return {
            "start": round(float(self.fitted.intercept_[0]), 5),
            "runs": dict(sorted(runs.items())),
            "numbers": {
                name: round(float(weight), 5)
                for name, weight in zip(number_names, weights[count:], strict=True)
            },
        }


def trees(count: int, *, seed: int = 1, **changed: Any) -> dict[str, Any]:
    """Return the settings of boosted trees."""
    return {
        "n_estimators": count,
        "learning_rate": 0.05,
        "num_leaves": 10,
        "min_child_samples": 15,
        "reg_lambda": 3.0,
        "colsample_bytree": 0.3,
        "subsample": 0.8,
        "subsample_freq": 1,
        "max_bin": 63,
        "n_jobs": 1,
        "verbose": -1,
        "random_state": seed,
        "deterministic": True,
        "force_row_wise": True,
        "use_missing": False,
        **changed,
    }


def grow(table: Array, truth: Array, settings: dict[str, Any]) -> Any:
    """Fit trees to a yes or no."""
    return lightgbm.LGBMClassifier(**settings).fit(table, truth)


def grow_mark(table: Array, truth: Array, settings: dict[str, Any]) -> Any:
    """Fit trees to a mark."""
    return lightgbm.LGBMRegressor(**settings).fit(table, truth)


def export_trees(fitted: Any, names: Sequence[str]) -> dict[str, Any]:
    """Return fitted trees as the model's file has them, with the features they use."""
    dumped = fitted.booster_.dump_model()["tree_info"]
    used: dict[int, int] = {}
    out: dict[str, list[Any]] = {
        key: [] for key in ("roots", "feature", "threshold", "left", "right", "leaves")
    }

    def place(node: dict[str, Any]) -> int:
        if "split_feature" not in node:
            out["leaves"].append(float(f"{node['leaf_value']:.6g}"))
            return ~(len(out["leaves"]) - 1)
        own = len(out["feature"])
        column = used.setdefault(node["split_feature"], len(used))
        out["feature"].append(column)
        out["threshold"].append(float(f"{node['threshold']:.9g}"))
        out["left"].append(0)
        out["right"].append(0)
        out["left"][own] = place(node["left_child"])
        out["right"][own] = place(node["right_child"])
        return own

    out["roots"] = [place(tree["tree_structure"]) for tree in dumped]
    return {"names": [names[column] for column in used], **out}


def best_cuts(
    predicted: Array, truth: Array, score: Callable[[Array, Array], float]
) -> tuple[float, ...]:
    """Return the four bounds between marks that score best, found one after another."""
    cuts = [1.5, 2.5, 3.5, 4.5]
    for _ in range(3):
        for place in range(4):
            low = cuts[place - 1] + 0.05 if place else 1.05
            high = cuts[place + 1] - 0.05 if place < 3 else 4.95
            tries = np.arange(low, high, 0.05)
            if len(tries):
                cuts[place] = float(
                    max(
                        tries,
                        key=lambda cut, place=place: (  # type: ignore[misc]
                            score(
                                marks(
                                    predicted,
                                    (*cuts[:place], cut, *cuts[place + 1 :]),
                                ),
                                truth,
                            ),
                            -abs(cut - place - 1.5),
                        ),
                    )
                )
    return tuple(round(cut, 2) for cut in cuts)


def marks(predicted: Array, cuts: Sequence[float]) -> Array:
    """Return the whole marks that *cuts* make of predicted ones."""
    return 1 + sum((np.asarray(predicted) > cut).astype(int) for cut in cuts)
