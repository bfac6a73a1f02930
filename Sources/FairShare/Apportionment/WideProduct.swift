/// A product of whole numbers up to 2^256, for comparing fractions without rounding.
struct WideProduct: Comparable {
  private let high: UInt128
  private let low: UInt128

  /// A number as it is.
  init(_ value: UInt128) {
    high = 0
    low = value
  }

  private init(high: UInt128, low: UInt128) {
    self.high = high
    self.low = low
  }

  /// This number times another. The caller keeps the product below 2^256
  /// (`ApportionmentTask` bounds weights and total so that it does).
  func times(_ factor: UInt128) -> WideProduct {
    let product = low.multipliedFullWidth(by: factor)
    return WideProduct(high: high * factor + product.high, low: product.low)
  }

  static func < (a: WideProduct, b: WideProduct) -> Bool {
    a.high != b.high ? a.high < b.high : a.low < b.low
  }
}
