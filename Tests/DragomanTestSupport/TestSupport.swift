/// Marks where the module begins; replaced as tests need shared generators.
