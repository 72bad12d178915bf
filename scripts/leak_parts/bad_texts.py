"""PDFs in which a word of an identity document still stands, though no page shows it."""
from leak_parts.sheets import PEOPLE, Scene, escaped, revised, stream, text_at


def under_rectangle(rng):
    return Scene(rng).write().cover(rng.choice(["0 g", "1 g", "0.2 0.2 0.6 rg", "0.7 g", "0 0 0 1 k"])).file()


def under_labelled_box(rng):
    scene = Scene(rng).write().cover()
    return scene.paint(text_at("REDACTED", scene.x, scene.y, scene.size - 1, "F", "1 g")).file()


def under_thick_line(rng):
    scene = Scene(rng).write()
    middle = scene.y + 0.35 * scene.size
    return scene.paint(f"{1.7 * scene.size:.1f} w {scene.x - 4} {middle:.1f} m {scene.x + scene.wide + 4:.1f} {middle:.1f} l S").file()


def under_polygon(rng):
    scene = Scene(rng).write()
    x, y, w, h = scene.box
    return scene.paint(f"0 g {x - 3} {y} m {x + w} {y - 3} l {x + w + 4} {y + h} l {x} {y + h + 3} l h f").file()


def under_form(rng):
    scene = Scene(rng).write()
    scene.sheet.objects += f"/Cover {scene.form(f'0 g {scene.rectangle} re f')} 0 R "
    return scene.paint("/Cover Do").file()


def text_in_form_under_rectangle(rng):
    scene = Scene(rng)
    scene.sheet.objects += f"/Words {scene.form(text_at(scene.secret, scene.x, scene.y, scene.size, scene.font))} 0 R "
    return scene.paint("/Words Do").cover().file()


def under_shading(rng):
    scene = Scene(rng).write()
    scene.sheet.resources = ("/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 300 0] /Extend [true true] "
                             "/Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0.1] /N 1 >> >> >>")
    return scene.paint(f"{scene.rectangle} re W n /S sh").file()


def under_pattern(rng):
    scene = Scene(rng).write()
    tile = scene.sheet.add(stream(b"0 g 0 0 10 10 re f", "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources << >>"))
    scene.sheet.resources = f"/Pattern << /T {tile} 0 R >>"
    return scene.paint(f"/Pattern cs /T scn {scene.rectangle} re f").file()


def in_colour_of_paper(rng):
    return Scene(rng).write(rng.choice(["1 g", "1 1 1 rg", "0 0 0 0 k", "0.99 g", "1 0.99 0.98 rg"])).file()


def on_its_own_colour(rng):
    color = rng.choice(["0 g", "0.3 g", "0.1 0.2 0.5 rg"])
    return Scene(rng).cover(color).write(color).file()


def in_no_ink(rng):
    """A separation called None is never printed (ISO 32000-1, 8.6.6.4)."""
    scene = Scene(rng)
    scene.sheet.resources = "/ColorSpace << /N [/Separation /None /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1 >>] >>"
    return scene.write("/N cs 1 scn").file()


def invisible(rng):
    return Scene(rng).write(rng.choice(["3 Tr", "7 Tr"])).file()


def transparent(rng):
    scene = Scene(rng)
    scene.sheet.resources = f"/ExtGState << /G << /ca {rng.choice(['0', '0.01', '0.004'])} >> >>"
    return scene.write("/G gs").file()


def behind_soft_mask(rng):
    scene = Scene(rng)
    mask = scene.form("0 g 0 0 1000 1000 re f", "/Group << /S /Transparency /CS /DeviceGray >>")
    scene.sheet.resources = f"/ExtGState << /G << /SMask << /S /Luminosity /G {mask} 0 R >> >> >>"
    return scene.write("/G gs").file()


def tiny(rng):
    scene = Scene(rng)
    scene.size = rng.choice([0.05, 0.3, 0.8, 1])
    return scene.write().file()


def squeezed(rng):
    return Scene(rng).write(rng.choice(["0.4 Tz", "1 0 0 0.01 0 50 cm", "0.005 0 0 1 50 0 cm"])).file()


def beside_the_page(rng):
    scene = Scene(rng)
    scene.x, scene.y = rng.choice([(-300, 100), (500, 60), (40, -50), (40, 260), (5000, 100)])
    return scene.write().file()


def cut_off_by_crop_box(rng):
    scene = Scene(rng).write()
    scene.sheet.page = f"/CropBox [0 {scene.y + 2 * scene.size} {scene.sheet.size[0]} 200]"
    return scene.file()


def cut_off_by_clip(rng):
    scene = Scene(rng)
    return scene.paint(f"0 150 300 50 re W n {text_at(scene.secret, scene.x, scene.y, scene.size)}").file()


def cut_off_by_frame_of_form(rng):
    scene = Scene(rng)
    number = scene.sheet.add(stream(text_at(scene.secret, scene.x, scene.y, scene.size).encode(), "/Type /XObject /Subtype /Form /BBox [0 160 300 200] /Resources << /Font << /F 5 0 R >> >>"))
    scene.sheet.objects += f"/Words {number} 0 R "
    return scene.paint("/Words Do").file()


def layered(rng, usual, group="/Type /OCG /Name (Layer)"):
    scene = Scene(rng)
    number = scene.sheet.add(f"<< {group} >>")
    scene.sheet.catalog = f"/OCProperties << /OCGs [{number} 0 R] /D << {usual.replace('@', f'{number} 0 R')} >> >>"
    scene.sheet.resources = f"/Properties << /L {number} 0 R >>"
    return scene.paint("/OC /L BDC").write().paint("EMC")


def layer_off(rng):
    return layered(rng, rng.choice(["/OFF [@]", "/BaseState /OFF", "/BaseState /OFF /ON []"])).file()


def layer_off_in_one_use(rng):
    use = rng.choice(["View", "Print", "Export"])
    return layered(rng, f"/AS [<< /Event /{use} /Category [/{use}] /OCGs [@] >>]", f"/Type /OCG /Name (Layer) /Usage << /{use} << /{use}State /OFF >> >>").file()


def layer_off_by_membership(rng):
    scene = layered(rng, "/ON [@]")
    group = len(scene.sheet.more) + 6
    membership = scene.sheet.add(f"<< /Type /OCMD /OCGs [{group} 0 R] /P {rng.choice(['/AllOff', '/AnyOff'])} >>")
    scene.sheet.resources = f"/Properties << /L {membership} 0 R >>"
    return scene.file()


def layer_off_in_another_setting(rng):
    """A second configuration in which the cover is off: one click in a reader."""
    scene = layered(rng, "/ON [@]")
    group = len(scene.sheet.more) + 6
    scene.sheet.content = scene.sheet.content.replace("q /OC /L BDC Q", "").replace("q EMC Q", "")
    scene.sheet.content += f"/OC /L BDC 0 g {scene.rectangle} re f EMC\n"
    scene.sheet.catalog = f"/OCProperties << /OCGs [{group} 0 R] /D << /ON [{group} 0 R] >> /Configs [<< /Name (Bare) /OFF [{group} 0 R] >>] >>"
    return scene.file()


def said_for_copying(rng):
    scene = Scene(rng)
    return scene.paint(f"/Span << /{rng.choice(['ActualText', 'ActualText', 'Alt', 'E'])} ({escaped(scene.secret)}) >> BDC {text_at('covered', 40, 100)} EMC").file()


def said_to_screen_readers(rng):
    scene = Scene(rng)
    key = rng.choice(["Alt", "ActualText", "E", "T"])
    element = scene.sheet.add(f"<< /Type /StructElem /S /Figure /P 1 0 R /{key} ({escaped(scene.secret)}) >>")
    scene.sheet.catalog = f"/MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K [{element} 0 R] >>"
    return scene.file()


def bookmark(rng):
    scene = Scene(rng)
    number = scene.sheet.add(f"<< /Title ({escaped(scene.secret)}) /Parent {len(scene.sheet.more) + 8} 0 R /Dest [3 0 R /Fit] >>")
    root = scene.sheet.add(f"<< /Type /Outlines /First {number} 0 R /Last {number} 0 R /Count 1 >>")
    scene.sheet.catalog = f"/Outlines {root} 0 R"
    return scene.file()


def name_of_a_place(rng):
    scene = Scene(rng)
    scene.sheet.catalog = f"/Names << /Dests << /Names [({escaped(scene.secret)}) [3 0 R /Fit]] >> >>"
    return scene.file()


def layer_name(rng):
    scene = layered(rng, "/ON [@]", f"/Type /OCG /Name ({escaped(rng.choice(PEOPLE)['name'])})")
    scene.sheet.content = text_at("Travel document, copy", 20, 170)
    return scene.file()


def remark_in_content(rng):
    scene = Scene(rng)
    scene.sheet.content += f"% {scene.secret}\n"
    return scene.file()


def operand_of_nothing(rng):
    scene = Scene(rng)
    scene.sheet.content += f"BX ({escaped(scene.secret)}) pop EX\n"
    return scene.file()


def told_by_font(rng):
    """Letters that show as others: copying gives what the font says they are."""
    scene = Scene(rng)
    lines = "\n".join(f"<{ord('X') if i == 0 else ord('a') + i:02X}> <{ord(letter):04X}>" for i, letter in enumerate(scene.secret[:20]))
    map_of = scene.sheet.add(stream(f"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange {min(20, len(scene.secret))} beginbfchar\n{lines}\nendbfchar endcmap end end".encode()))
    scene.sheet.resources = f"/Font << /F 5 0 R /U << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode {map_of} 0 R >> >>"
    shown = "".join("X" if i == 0 else chr(ord("a") + i) for i in range(min(20, len(scene.secret))))
    return scene.paint(f"BT /U 14 Tf 20 100 Td ({shown}) Tj ET").file()


def earlier_version(rng):
    scene = Scene(rng).write()
    now = stream(text_at("covered", scene.x, scene.y).encode())
    return revised(scene.file(), {4: now})


KINDS = {
    "text under a box": [under_rectangle, under_labelled_box, under_polygon, under_thick_line, under_form, text_in_form_under_rectangle, under_shading, under_pattern],
    "text in the colour of what is behind it": [in_colour_of_paper, on_its_own_colour, in_no_ink],
    "text that is invisible": [invisible, transparent, behind_soft_mask],
    "text that is tiny": [tiny, squeezed],
    "text beside the page": [beside_the_page],
    "text cropped, not cut": [cut_off_by_crop_box, cut_off_by_clip, cut_off_by_frame_of_form],
    "layers": [layer_off, layer_off_in_one_use, layer_off_by_membership, layer_off_in_another_setting],
    "text for copying and screen readers": [said_for_copying, said_to_screen_readers],
    "bookmarks": [bookmark],
    "names of layers": [layer_name],
    "remarks": [remark_in_content],
    "strings in content": [operand_of_nothing],
    "revisions": [earlier_version],
}

# What the leak check does not look for: counted apart, so that nobody takes it for found.
# Of places, only names of people, numbers of documents and mailboxes are told.
NOT_SOUGHT = [name_of_a_place, told_by_font]
