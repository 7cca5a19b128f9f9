#include "core/documents.h"

#include "core/application.h"
#include "core/complaint.h"
#include "core/plan.h"
#include "core/short_message.h"
#include "core/shown_case.h"

namespace samvei {
namespace {

DocumentOffer OfferPlan(const RuleSet& rules, const Case& c, const Assessment& assessment) {
  const std::string_view why = WhyNoPlan(rules, c, assessment);
  if (why.empty()) return {};
  DocumentOffer none{false, "output.plan.none." + std::string(why), "oensker_plan",
                     "'ja' or 'senere', for someone who has not declined"};
  if (why == "unborn") none = {false, none.reason, "venter_barn", "'nei': a plan follows a birth"};
  if (why == "no_need") {
    none = {false, none.reason, "tjenester",
            "services that point to a plan, or a plan that exists"};
  }
  return none;
}

DocumentOffer OfferComplaint(const RuleSet& rules, const Case& c) {
  if (GrievanceOf(rules, c.answers) != Grievance::kNone) return {};
  return {false, "output.klage.none", "avgjoerelse",
          "'avslag_koordinator', 'avslag_barnekoordinator', 'avslag_plan' or 'ikke_fulgt_opp' (or "
          "'koordinator_fungerer' 'nei' for someone who has a coordinator)"};
}

}  // namespace

std::optional<DocumentKind> DocumentKindOf(std::string_view name) {
  if (name == "soeknad") return DocumentKind::kApplication;
  if (name == "plan") return DocumentKind::kPlan;
  if (name == "klage") return DocumentKind::kComplaint;
  if (name == "melding") return DocumentKind::kMessage;
  return std::nullopt;
}

DocumentOffer DocumentOffered(DocumentKind kind, const RuleSet& rules, const Case& c,
                              const Assessment& assessment) {
  switch (kind) {
    case DocumentKind::kApplication:
    case DocumentKind::kMessage:
      return {};
    case DocumentKind::kPlan:
      return OfferPlan(rules, c, assessment);
    case DocumentKind::kComplaint:
      return OfferComplaint(rules, c);
  }
  return {};
}

document::Document BuildDocument(DocumentKind kind, const RuleSet& rules, const Texts& texts,
                                 const Case& c, const Assessment& assessment) {
  switch (kind) {
    case DocumentKind::kApplication: {
      document::Document document = BuildApplication(rules, texts, c, assessment);
      AttachCase(document, rules, texts, c, assessment);
      return document;
    }
    case DocumentKind::kPlan:
      return BuildPlan(rules, texts, c, assessment);
    case DocumentKind::kComplaint:
      return BuildComplaint(rules, texts, c, assessment);
    case DocumentKind::kMessage:
      return BuildMessage(rules, texts, c, assessment);
  }
  return {};
}

}  // namespace samvei
