import asyncio
import re
from collections import defaultdict

CSV = '''name,dept,salary,start
Ann,"R&D, core",5200,2019-03-01
Bob,Sales,abc,2020-11-30
"Cy ""Fox""",Sales,4100,2018-01-15

Di,R&D,6100.50
Ed,Ops,3000,2021-13-05
Fay,Sales,3900,2022-06-07
'''

INI = """
; global settings
name = demo
[server]
port: 8080
hosts = a, b ,c
debug=yes
[paths]
root = /srv
data = ${root}/data
logs = ${data}/logs/${server.port}
"""


def split_csv(line):
    fields, cur, quoted = [], "", False
    it = iter(range(len(line)))
    for i in it:
        ch = line[i]
        if quoted:
            if ch == '"' and line[i + 1:i + 2] == '"':
                cur += '"'
                next(it)
            elif ch == '"':
                quoted = False
            else:
                cur += ch
        elif ch == '"':
            quoted = True
        elif ch == ",":
            fields.append(cur)
            cur = ""
        else:
            cur += ch
    return fields + [cur]


def parse_date(text):
    m = re.fullmatch(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", text)
    if m is None or not 1 <= int(m["m"]) <= 12:
        raise ValueError(f"bad date {text!r}")
    return tuple(int(m.group(g)) for g in "ymd")


async def rows(text):
    header, *lines = text.splitlines()
    keys = header.split(",")
    for n, line in enumerate(lines, 2):
        if not line:
            continue
        await asyncio.sleep(0)
        values = split_csv(line)
        if len(values) != len(keys):
            yield n, ValueError(f"expected {len(keys)} fields, got {len(values)}")
            continue
        yield n, dict(zip(keys, values))


async def load(text):
    good, bad = [], {}
    async for n, row in rows(text):
        try:
            if isinstance(row, Exception):
                raise row
            row["salary"] = float(row["salary"])
            row["start"] = parse_date(row["start"])
        except ValueError as e:
            bad[n] = str(e)
        else:
            good.append(row)
    return good, bad


async def ini(text):
    data, section = defaultdict(dict), "DEFAULT"
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith(";"):
            continue
        if m := re.match(r"\[(\w+)\]$", line):
            section = m[1]
        elif m := re.match(r"(\w+)\s*[:=]\s*(.*)$", line):
            data[section][m[1]] = m[2]
        else:
            raise SyntaxError(line)
        await asyncio.sleep(0)

    def expand(sec, value):
        def repl(m):
            sec2, _, key = m.group(1).rpartition(".")
            return expand(sec2 or sec, data[sec2 or sec][key])
        return re.sub(r"\$\{([\w.]+)\}", repl, value)

    return {s: {k: expand(s, v) for k, v in kv.items()} for s, kv in data.items()}


async def main():
    (good, bad), conf = await asyncio.gather(load(CSV), ini(INI))
    for r in good:
        print("{name:<9}|{dept:<10}|{salary:>9,.2f}|{start[0]}".format(**r))
    print(bad)
    by_dept = defaultdict(list)
    for r in good:
        by_dept[r["dept"].split(",")[0]].append(r["salary"])
    print({d: sum(v) / len(v) for d, v in by_dept.items()}, min(good, key=lambda r: r["start"])["name"])
    for sec, kv in conf.items():
        print(sec, kv)
    print(re.split(r"\s*,\s*", conf["server"]["hosts"]), conf["server"]["debug"].lower() in {"1", "yes", "true"})
    text = "call 555-1234 or 555-9876, not 55-123"
    print(re.findall(r"\b\d{3}-\d{4}\b", text), [m.span() for m in re.finditer("o[rt]", text)], re.sub(r"(\d+)-(\d+)", r"\2:\1", text))
    print(re.search("xyz", text), bool(re.match(r"(?i)CALL", text)), re.findall(r"(\w)(\d)", "a1b2"), re.escape("a.b"), re.sub("[aeiou]", "", text, count=2))
    try:
        await ini("[ok]\nno value here")
    except SyntaxError as e:
        print("syntax:", e.msg)


asyncio.run(main())
