from enum import Enum
class G:
    def __init__(self): self.rows = [[1,2,3],[4,5,6]]
    def __getitem__(self, key):
        if isinstance(key, tuple):
            r, c = key
            rows = self.rows[r] if isinstance(r, slice) else [self.rows[r]]
            return [row[c] for row in rows]
        return self.rows[key]
    def __setitem__(self, key, v):
        r, c = key
        print(r, c, v)
g = G()
print(g[0, 1], g[:, 1], g[0, :], g[1:, ::2], g[0])
g[1:2, ...] = 5
d = {}
d[1, 2] = 3
print(d)
s = slice(1, None)
print([1,2,3][s], s, s.start, s.stop)
names = ["P", "Q"]
