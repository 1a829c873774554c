/// Features as numbers: a template and what fills it, mixed into 64 bits.
///
/// A model keeps no names of features, only these hashes, and training and decoding must mix them alike: a change
/// here makes every model file useless, so it goes with a new ``SequenceModel/formatVersion``.
package enum FeatureHash {
  /// The feature of a template filled with one value.
  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt64) -> UInt64 {
    mix(mix(template &* 0x9E37_79B9_7F4A_7C15 ^ a))
  }

  /// The feature of a template filled with two values, in order.
  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
    mix(mix(template &* 0x9E37_79B9_7F4A_7C15 ^ a) ^ b)
  }

  /// The feature of a template filled with three values, in order.
  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    mix(mix(mix(template &* 0x9E37_79B9_7F4A_7C15 ^ a) ^ b) ^ c)
  }

  /// A value for a run of bytes.
  ///
  /// - Complexity: O(length).
  package static func of<Bytes: Sequence<UInt8>>(bytes: Bytes) -> UInt64 {
    var hash = noBytes
    for byte in bytes { hash = adding(byte, to: hash) }
    return mix(hash)
  }

  /// Appends the values of the runs that begin at `start` and have so many bytes, the shortest first; none goes beyond
  /// the end.
  ///
  /// - Complexity: O(longest run).
  package static func append(
    runsFrom start: Int, of lengths: ClosedRange<Int>, in bytes: [UInt8], to values: inout [UInt64]
  ) {
    var hash = noBytes
    var end = start
    while end < bytes.count, end - start < lengths.upperBound {
      hash = adding(bytes[end], to: hash)
      end += 1
      if end - start >= lengths.lowerBound { values.append(mix(hash)) }
    }
  }

  // FNV-1a (Fowler, Noll and Vo, public domain).
  private static let noBytes: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  private static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// Spreads the bits: the finaliser of MurmurHash3 (Appleby, public domain).
  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ hash >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ hash >> 33
  }
}

/// Takes the features of a token, one after the other: to sum their weights, or to learn them.
package protocol FeatureReceiver {
  /// Takes one feature, as ``FeatureHash`` makes it.
  mutating func receive(_ feature: UInt64)
}

/// Keeps features in order, for training.
package struct FeatureCollector: FeatureReceiver {
  /// What was received.
  package var features: [UInt64] = []

  /// A collector that has received nothing.
  package init() {}

  /// Keeps one feature.
  package mutating func receive(_ feature: UInt64) { features.append(feature) }
}
