#include "core/complaint.h"
#include "core/documents.h"
#include "core/saved_words.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

void AddDocument(ViewBuilder& b, int parent, const std::string& name, const std::string& end,
                 const std::string& before) {
  const std::string key = "output." + name;
  const int section = b.Section(parent, "s.out." + name, Variant::kCard);
  b.Heading(section, 3, "h.out." + name, b.Text(key + ".title" + end));
  if (!before.empty()) b.Paragraph(section, "t.out." + name + ".frist", before);
  b.Paragraph(section, "t.out." + name, b.Text(key + ".what" + end));
  b.Button(section, "out." + name, b.Text(key + ".button" + end), Variant::kSecondary);
  const bool saved = b.state().saved == "out." + name;
  b.Add(section, Role::kStatus, "s.saved." + name,
        saved ? SavedWords(b.state().texts, key + ".done") : "");
}

}  // namespace

void AddDocuments(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const auto offer = [&state](DocumentKind kind) {
    return DocumentOffered(kind, state.rules, state.c(), state.assessment);
  };
  const DocumentOffer plan = offer(DocumentKind::kPlan);
  const bool letter = offer(DocumentKind::kComplaint).offered;
  // Whoever has said no to a plan, and has nothing to complain of, is not bothered with more.
  const bool told = plan.fact == "oensker_plan" || plan.offered;
  if (!letter && !told) return;
  const int section = b.Section(parent, "s.documents", Variant::kDefault);
  b.Heading(section, 2, "h.documents", b.Text("output.others.title"));
  if (letter) {
    const bool refusal = GrievanceOf(state.rules, state.c().answers) == Grievance::kRefusal;
    AddDocument(b, section, "klage", refusal ? ".refusal" : ".follow_up",
                DeadlineText(state.rules, state.texts, state.c(), state.assessment));
  }
  if (plan.offered) {
    AddDocument(b, section, "plan", "", "");
  } else {
    b.Paragraph(section, "t.out.plan.none", b.Text(plan.reason), Variant::kMuted);
  }
}

}  // namespace samvei
