print("dragoman-lexicon")
