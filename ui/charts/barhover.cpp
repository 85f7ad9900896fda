#include "ui/charts/queuebarview.h"

#include "model/queuemodel.h"
#include "model/roles.h"

#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>

// The half of QueueBarView that answers a point: which row, which state, what to say about it.
namespace senderdesk::ui {

using namespace Qt::StringLiterals;

bool QueueBarView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverMove:
    case QEvent::HoverEnter:
        setHovered(indexAt(static_cast<QHoverEvent *>(event)->position().toPoint()).row());
        break;
    case QEvent::MouseMove:
        setHovered(indexAt(static_cast<QMouseEvent *>(event)->position().toPoint()).row());
        break;
    case QEvent::HoverLeave:
    case QEvent::Leave:
        setHovered(-1);
        break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        if (index.isValid())
            QToolTip::showText(help->globalPos(), toolTipOf(index.row()), viewport(), visualRect(index));
        else
            QToolTip::hideText();
        return true;
    }
    default:
        break;
    }
    return QAbstractItemView::viewportEvent(event);
}

void QueueBarView::setHovered(int row)
{
    if (std::exchange(m_hovered, row) == row)
        return;
    viewport()->update();
}

QRect QueueBarView::valueRect(int row, std::optional<MailState> state) const
{
    const BarLayout &layout = layOut();
    const QRect bar = layout.bar(row, verticalOffset());
    const auto counts = countsAt(row);
    const auto segments = counts ? segmentsOf(*counts, m_shown, m_ticks, bar.width()) : std::array<Segment, 4>{};
    QRect rect;
    if (state) {
        const Segment &segment = segments[size_t(*state)];
        rect = QRect(bar.left() + segment.left, bar.top(), segment.width, bar.height());
    } else {
        const int end = bar.left() + segments.back().left + segments.back().width;
        rect = QRect(end, layout.row(row, verticalOffset()).top(), layout.viewport.width() - layout.sideMargin - end,
                     layout.rowHeight);
    }
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), rect);
}

std::optional<MailState> QueueBarView::stateAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return std::nullopt;
    for (const MailState state : allMailStates) {
        if (valueRect(index.row(), state).contains(point))
            return state;
    }
    return std::nullopt;
}

double QueueBarView::shareOf(int row) const
{
    // Of the rows of its own sender: figures of several senders are never summed.
    const auto *queue = qobject_cast<const model::QueueModel *>(model());
    if (!queue)
        return 0;
    const core::SenderId sender = queue->senderAt(row);
    double sum = 0;
    for (int one = 0, end = rows(); one < end; ++one) {
        if (queue->senderAt(one) == sender)
            sum += double(queue->countsAt(one)->total);
    }
    return sum > 0 ? double(countsAt(row)->total) / sum : 0;
}

QString QueueBarView::toolTipOf(int row) const
{
    const BarRow content = contentOf(row);
    const QLocale locale;
    const auto percent = [&locale](double part) { return locale.toString(100 * part, 'f', 1) + locale.percent(); };
    const auto line = [](const QString &word, const QString &figure, const QString &part) {
        return u"<tr><td>%1</td><td align='right'>&nbsp;&nbsp;%2</td><td align='right'>&nbsp;&nbsp;%3</td></tr>"_s.arg(
            word, figure, part);
    };
    QString table;
    for (const MailState state : allMailStates) {
        const qint64 count = content.counts ? countOf(*content.counts, int(state)) : 0;
        table += line(stateName(state), content.counts ? locale.toString(count) : u"–"_s,
                      content.counts && content.counts->sum() > 0 ? percent(double(count) / double(content.counts->sum()))
                                                                  : QString());
    }
    if (content.counts)
        table += line(u"<b>"_s + tr("Total") + u"</b>"_s, u"<b>"_s + locale.toString(content.counts->total) + u"</b>"_s, {});
    QString text = u"<b>"_s + content.name.toHtmlEscaped() + u"</b><table cellspacing='0'>"_s + table + u"</table>"_s;
    if (const double share = content.counts ? shareOf(row) : 0; share > 0)
        text += tr("%1 of the messages in the rows shown").arg(percent(share));
    if (!content.badge.isEmpty())
        text += u"<br>"_s + content.badge.toHtmlEscaped();
    return text;
}

}
