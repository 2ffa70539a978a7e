// Stands in for a program with a fault at its start.
console.error('made-up fault at start');
process.exitCode = 3;
