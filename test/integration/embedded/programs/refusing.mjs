// A prepare step whose keys do not fit the data.
console.log(JSON.stringify({ refused: '密钥文件不可用。' }));
process.exitCode = 1;
