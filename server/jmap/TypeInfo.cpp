// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/TypeInfo.h"

namespace sampan::server::jmap
{

const PropertyInfo* TypeInfo::property(const QString& name) const
{
    for (const PropertyInfo& info : properties) {
        if (info.name == name)
            return &info;
    }
    return nullptr;
}

const QList<const TypeInfo*>& allTypes()
{
    static const QList<const TypeInfo*> types = {
        &conversationType(), &messageType(), &customerType(),    &agentType(),    &teamType(),
        &inboxType(),        &labelType(),   &savedFilterType(), &categoryType(), &taskType()};
    return types;
}

const TypeInfo* typeNamed(const QString& name)
{
    for (const TypeInfo* type : allTypes()) {
        if (toWire(type->type) == name)
            return type;
    }
    return nullptr;
}

bool mayRead(const Caller& caller, const TypeInfo& type)
{
    return !type.isDeskOnly || caller.viewer().seesDesk;
}

} // namespace sampan::server::jmap
