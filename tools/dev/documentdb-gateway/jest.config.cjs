module.exports = require('../../../jest.node.cjs')('tools/dev/documentdb-gateway', 'documentdb-gateway');
