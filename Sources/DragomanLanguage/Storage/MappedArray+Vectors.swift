extension MappedArray<UInt32> {
  /// Eight elements from `index` on.
  ///
  /// - Precondition: They lie in the array.
  @inline(__always)
  func vector8(at index: Int) -> SIMD8<UInt32> {
    precondition(index >= 0 && index + 8 <= count, "index out of range")
    // In bounds by the line above.
    return unsafe UnsafeRawPointer(base + index).loadUnaligned(as: SIMD8<UInt32>.self)
  }
}

extension MappedArray<UInt64> {
  /// Four elements from `index` on.
  ///
  /// - Precondition: They lie in the array.
  @inline(__always)
  func vector4(at index: Int) -> SIMD4<UInt64> {
    precondition(index >= 0 && index + 4 <= count, "index out of range")
    // In bounds by the line above.
    return unsafe UnsafeRawPointer(base + index).loadUnaligned(as: SIMD4<UInt64>.self)
  }
}
