// Loads workbooks with exceljs and prints what it found, a line of JSON a workbook.
// usage: node exceljs.js EXCELJS WORKBOOK...   (EXCELJS: the library's bundled file)
'use strict';
const fs = require('fs');
const path = require('path');
const ExcelJS = require(path.resolve(process.argv[2]));

// A cell as [kind, value, formula]; months come back as days since 1899-12-30, as they stand in the file.
function cellOf(cell) {
  const plain = value => value instanceof Date ? value.getTime() / 86400000 + 25569 : value;
  switch (cell.type) {
    case ExcelJS.ValueType.Formula: return ['formula', plain(cell.result), cell.formula];
    case ExcelJS.ValueType.Hyperlink: return ['link', cell.text, cell.hyperlink];
    case ExcelJS.ValueType.RichText: return ['rich', cell.text];
    case ExcelJS.ValueType.Error: return ['error', String(cell.value.error)];
    default: return ['plain', plain(cell.value)];
  }
}

function sheetOf(sheet) {
  const cells = {};
  const empty = [ExcelJS.ValueType.Null, ExcelJS.ValueType.Merge];
  sheet.eachRow(row => row.eachCell(cell => {
    if (!empty.includes(cell.type)) cells[cell.address] = cellOf(cell);
  }));
  return { name: sheet.name, state: sheet.state, cells, merged: sheet.model.merges,
    validations: sheet.dataValidations.model,
    conditions: sheet.conditionalFormattings.reduce((sum, one) => sum + one.rules.length, 0) };
}

async function main() {
  for (const file of process.argv.slice(3)) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(fs.readFileSync(file));
    process.stdout.write(JSON.stringify({ file, sheets: book.worksheets.map(sheetOf),
      names: Object.fromEntries(book.definedNames.model.map(one => [one.name, one.ranges])) }) + '\n');
  }
}

main().catch(error => { console.error('exceljs: ' + error.stack); process.exit(1); });
