#ifndef SAMVEI_CORE_VIEW_TREE_H_
#define SAMVEI_CORE_VIEW_TREE_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace samvei {

// What a node is. The shell maps each role to one native HTML element (shell/mirror.js, ROLES), the
// canvas to one way of drawing it (web/draw).
enum class Role : unsigned char {
  kRoot,          // the page; node 0
  kBanner,        // header: the product's and the municipality's name, the view switch
  kSteps,         // nav: the steps; children are kStep
  kMain,          // main
  kAside,         // aside: the living result; beside main where there is room, else after it
  kFooter,        // footer: privacy, contact, delete
  kGroup,         // a container without meaning of its own, for spacing
  kRow,           // children side by side where there is room; with `spoken` a group of that name
  kSection,       // section labelled by its first heading; variant: kCard, kNotice…
  kHeading,       // h1–h4 by `level`
  kText,          // p
  kList,          // ul; children are kItem
  kItem,          // li with text; may have children
  kFieldset,      // fieldset; `name` is the legend; hint and error belong to the group
  kRadio,         // input type=radio; grouped by the nearest kFieldset
  kCheckbox,      // input type=checkbox
  kTextInput,     // input type=text
  kTextArea,      // textarea, `lines` high
  kOutput,        // textarea that only shows its value, to select and copy; as high as
                  // the value, up to 24 lines
  kNumberInput,   // input type=text inputmode=numeric
  kDateInput,     // input type=text, day.month.year, inputmode=numeric
  kSearch,        // input type=search
  kPassword,      // input type=password, or text while `checked`; what is typed stays in the page
  kButton,        // button
  kLink,          // a href, opens in a new tab; for the case's own pages use kButton
  kStep,          // li of the steps; a button inside when it can be gone to
  kErrorSummary,  // section role=group, heading and a list of links to the fields
  kErrorLink,     // link to the field named by `value`; moves focus
  kStatus,        // p role=status: shown and spoken when it changes
  kDetails,       // details/summary, in a heading where it has a `level`; `checked` = open
  kFigure,        // div role=img: one of `drawings`; `spoken` tells those who do not see it
};

// How a node looks; never its meaning. Words carry the meaning.
enum class Variant : unsigned char {
  kDefault,
  kPrimary,    // button: the one way forward
  kSecondary,  // button
  kTertiary,   // button that looks like a link
  kDanger,     // button that deletes
  kLead,       // text: larger
  kMuted,      // text: subtle colour
  kSmall,      // text: small and subtle
  kCard,       // section: bordered
  kInfo,       // section: notice
  kWarning,    // section: notice that asks for attention
  kSuccess,    // section: notice of something done
  kChip,       // checkbox or radio drawn as a chip, in rows
  kNumbered,   // list (ol) and its items: steps in order
};

// One node. Ids are question ids or section ids (see the vocabulary in docs/), never positions, and
// unique in the tree; containers that nothing points at may have an id of their own kind ("g.…").
struct Node {
  std::string id;
  Role role = Role::kGroup;
  Variant variant = Variant::kDefault;
  int parent = -1;
  std::vector<int> children;  // indices, in reading order
  std::string name;           // the visible text: label, legend, heading, paragraph, button
  std::string spoken;    // accessible name where `name` alone is not enough; it contains `name`
  std::string hint;      // visible help under the label
  std::string error;     // what is wrong with the field, and how to mend it
  std::string value;     // inputs: what was typed; kErrorLink: the field's id
  bool checked = false;  // radio, checkbox, details
  bool current = false;  // the step we are at, the language that is spoken
  bool done = false;     // a step that was answered
  int level = 0;         // headings: 1–4
  int lines = 0;         // text areas
  int max_length = 0;    // 0: no limit
  std::string verdict, best;  // result cards and criteria: data-verdict, data-best
  std::string href;           // links
  std::string language;       // of the node's own words, where it is not the page's
  std::string autocomplete;   // HTML token, only for the person's own data
  // kFigure: the same drawing for more and for less room, widest first, in units. The first one is
  // shown that is no wider than there is room; else the last, made smaller. Words are 16 units.
  std::vector<document::Drawing> drawings;
};

// Whether it is a link that leads to another page, in a tab of its own; a telephone number does
// not.
inline bool OpensElsewhere(const Node& node) {
  return node.role == Role::kLink && !node.href.starts_with("tel:");
}

struct ViewTree {
  std::vector<Node> nodes;  // parents before children
  std::string language;     // "nb"
  std::string title;        // the document's title
  std::string section;      // "hvem": data-step
  std::string focus;        // id to move focus to, when `focus_serial` is new; empty: leave it
  int focus_serial = 0;     // grows each time focus shall move
  std::string announce;     // text for the live region; spoken when it changes
};

// Something the person did: the node's id, and the new value of an input, "true" or "false" for a
// checkbox or details, empty for a button, link or radio.
struct Action {
  std::string id;
  std::string value;
};

}  // namespace samvei

#endif  // SAMVEI_CORE_VIEW_TREE_H_
