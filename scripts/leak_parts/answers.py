"""What the check says of a file, and what the run says of that."""
import json

FOUND, UNSURE = 1, 6  # what it exits with when there is something, and when nothing was found but not all could be looked at


def note(text):
    """A line about one file or tool, at once: a run takes long."""
    print(f"  {text}", flush=True)


class Answer:
    """Of `redact check`, by its exit code and its report."""

    def __init__(self, code, report):
        self.code, self.report = code, json.loads(report)

    @property
    def found(self):
        return self.code == FOUND

    @property
    def unsure(self):
        return self.code == UNSURE

    def told(self, kinds):
        """Whether one of the findings is of one of these kinds."""
        return any(finding["code"] in kinds for finding in self.report["findings"])

    def words(self):
        """The first of what it said, findings before what could not be looked at."""
        findings = [f"{one['code']} {one['text'][:40]}" for one in self.report["findings"]]
        return "; ".join((findings + self.report["unchecked"])[:3]) or "nothing"
