using System.Data.Common;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal.Storage;

/// <summary>Reading stored events, the same on both databases.</summary>
internal static class EventRows
{
    public const string Select =
        "SELECT stream, seq, type, version, payload, at_us, actor, command_id, command_digest, reason, hash, command_position FROM journal_event";

    /// <summary>Ordinal of <c>command_position</c>, which is not part of a recorded event.</summary>
    public const int CommandPosition = 11;

    public static RecordedEvent Read(DbDataReader reader) => new(
        reader.GetString(0),
        reader.GetInt64(1),
        reader.GetString(2),
        checked((int)reader.GetInt64(3)),
        reader.GetString(4),
        Instants.FromMicroseconds(reader.GetInt64(5)),
        reader.GetString(6),
        reader.GetString(7),
        Digest.FromBytes((byte[])reader[8]),
        reader.IsDBNull(9) ? null : reader.GetString(9),
        Digest.FromBytes((byte[])reader[10]));

    public static void AddParameter(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
