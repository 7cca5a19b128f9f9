#ifndef SAMVEI_CORE_LATER_H_
#define SAMVEI_CORE_LATER_H_

// On the web the program comes in two parts: what is called before the last question is answered,
// and the rest (docs/decisions/0009-program-in-two-parts.md). A function goes into the one or the
// other as a whole, and whatever has one caller only would become a part of that. So what is not
// needed before stands by itself; it means the same either way.
#define SAMVEI_LATER [[gnu::noinline]]

#endif  // SAMVEI_CORE_LATER_H_
