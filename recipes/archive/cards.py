"""Cards for an archive: factbox on every core of a Spark cluster, nothing lost.

    spark-submit cards.py ARTICLES CARDS

ARTICLES: files of JSON lines (docs/contracts.md), each article with an "id" of its own.
CARDS:    a folder that does not exist yet. In it, cards/ holds one card a line, rejected/ every line
          that gave none, as it came.

`factbox` stands on every worker's PATH, or is sent along: spark-submit --files factbox.
Exit code 0: every article has its card. 1: some were rejected. 2: no job was started.
"""

import json
import shutil
import sys

from pyspark import SparkFiles
from pyspark.sql import SparkSession


def id_of(line):
    """The id of an article or a card; none for a line that is no article."""
    try:
        return json.loads(line).get("id")
    except (AttributeError, ValueError):
        return None


def main(articles, cards):
    spark = SparkSession.builder.appName("factbox").getOrCreate()
    lines = spark.sparkContext.textFile(articles).filter(str.strip)
    # One process per partition; it names the lines it cannot read in the worker's log and goes on.
    factbox = shutil.which("factbox") or SparkFiles.get("factbox")
    lines.pipe(f"{factbox} card --input jsonl").saveAsTextFile(f"{cards}/cards")

    # What came out is compared with what went in, so that a lost article cannot go unseen.
    made = spark.sparkContext.textFile(f"{cards}/cards").map(lambda card: (id_of(card), None))
    by_id = lines.map(lambda line: (id_of(line), line))
    rejected = by_id.filter(lambda pair: pair[0] is None).union(
        by_id.filter(lambda pair: pair[0] is not None).subtractByKey(made)
    )
    rejected.values().saveAsTextFile(f"{cards}/rejected")
    count = spark.sparkContext.textFile(f"{cards}/rejected").count()
    print(f"{made.count()} cards, {count} lines rejected")
    spark.stop()
    return 1 if count else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
