@main struct Talka {
  static func main() {}
}
