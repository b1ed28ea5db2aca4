"""The points of replies tried out on their author's samples, and on variants of them."""
