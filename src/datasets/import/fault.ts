/** Why a file cannot be imported as it is, said in words for the person who chose it. */
export class ImportFault extends Error {
  override readonly name = 'ImportFault';
}

/** The bytes are not UTF-8, so that another encoding must be tried. */
export class NotUtf8 extends ImportFault {
  constructor() {
    super('The file is not in UTF-8. Choose another text encoding.');
  }
}
