"""What the examples use of Spark, on this machine alone: each file is a partition, and a pipe is a process."""

import glob
import shlex
import subprocess


class RDD:
    def __init__(self, partitions):
        self.partitions = partitions

    def pipe(self, command, env=None, checkCode=False):
        def through(partition):
            data = "".join(f"{line}\n" for line in partition).encode()
            run = subprocess.run(shlex.split(command), input=data, stdout=subprocess.PIPE, env=env, check=checkCode)
            return run.stdout.decode().split("\n")[:-1]

        return RDD([through(partition) for partition in self.partitions])

    def map(self, function):
        return RDD([[function(item) for item in partition] for partition in self.partitions])

    def foreach(self, function):
        self.map(function)

    def collect(self):
        return [item for partition in self.partitions for item in partition]


class SparkContext:
    @classmethod
    def getOrCreate(cls):
        return cls()

    def textFile(self, pattern):
        def lines(file):
            with open(file, encoding="utf-8", errors="replace", newline="\n") as text:
                return [line.rstrip("\n") for line in text]

        return RDD([lines(file) for file in sorted(glob.glob(pattern))] + [[]])

    def parallelize(self, items, partitions):
        listed = list(items)
        return RDD([listed[i::partitions] for i in range(partitions)])
