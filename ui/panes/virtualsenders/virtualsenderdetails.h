#pragma once

#include "model/virtualsendersmodel.h"
#include "operations/actiontarget.h"
#include "ui/text/ruletext.h"

class QAction;

namespace senderdesk::ui {

class DetailsPanel;

// Fills the panel on the right with what is known of the selected virtual senders. rules: of the one; empty: not read yet.
void describeVirtualSenders(DetailsPanel &panel, const QList<model::VirtualSenderEntry> &selected,
                            const text::SenderNames &accountNames, const text::SenderNames &senderNames,
                            const std::optional<core::Result<operations::SetUp>> &rules, const QList<QAction *> &actions);

}
