/** Abbreviations that officials use, with what they stand for (EL-13). */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  `a.u.b.:alstublieft|aub.:alstublieft|m.b.t.:over|i.s.m.:samen met|i.v.m.:over|n.a.v.:door|o.a.:onder andere|d.w.z.:dat betekent
m.a.w.:met andere woorden|i.p.v.:in plaats van|t.e.m.:tot en met|t.a.v.:voor|e.d.:en zo meer|enz.:en zo meer|incl.:met|excl.:zonder
nl.:namelijk|ca.:ongeveer|max.:hoogstens|min.:minstens|bv.:bijvoorbeeld|bijv.:bijvoorbeeld|evt.:misschien|resp.:en|tel.:telefoon
nr.:nummer|vnl.:vooral|zgn.:zogenaamd|d.d.:van|dd.:van|jl.:van dit jaar|ll.:van dit jaar|i.h.k.v.:voor|m.u.v.:behalve
z.s.m.:zo snel mogelijk|t.t.z.:dat betekent|a.d.h.v.:met|o.l.v.:met|m.i.v.:vanaf|n.v.t.:niet|t.o.v.:tegenover|t.g.v.:door
cfr.:zie|cf.:zie|e.a.:en andere|p.p.:per persoon|t.h.v.:bij|o.b.v.:volgens|b.v.:bijvoorbeeld`
    .split(/[|\n]/)
    .map(pair => pair.split(':') as [string, string]),
);
