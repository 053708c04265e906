// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"

#include <QtGlobal>
#include <utility>
#include <variant>

namespace sampan
{

/// A value or an Error. Own type because std::expected does not compile with the clang-tidy of Debian 12.
/// Reading the value of a failure, or the error of a success, is a programming error and aborts in every build.
template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_data(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_data(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_data.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { return check(), std::get<0>(m_data); }
    T& value() & { return check(), std::get<0>(m_data); }
    T&& value() && { return check(), std::get<0>(std::move(m_data)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    T valueOr(T fallback) const& { return ok() ? std::get<0>(m_data) : std::move(fallback); }

    const Error& error() const
    {
        if (ok())
            qFatal("Result: error() of a success");
        return std::get<1>(m_data);
    }

private:
    void check() const
    {
        if (!ok())
            qFatal("Result: value() of a failure: %s", errorName(std::get<1>(m_data).code).data());
    }

    std::variant<T, Error> m_data;
};

/// Success, or an Error.
template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error& error() const
    {
        if (ok())
            qFatal("Result: error() of a success");
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace sampan
