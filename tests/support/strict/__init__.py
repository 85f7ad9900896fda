"""A second opinion on the Administrator API: a server written from the documents alone, which notes every request outside them."""
