using System.CommandLine;
using System.Globalization;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Host.Commands;

/// <summary>
/// <c>account</c>: the first administrator, and the way back in when nobody is left who could sign in. The password comes
/// from the prompt or standard input, never from an argument, which other users of the machine could read.
/// </summary>
internal static class AccountCommand
{
    public static Command Create() => new("account", new Bilingual("tạo tài khoản đầu tiên, đặt lại mật khẩu", "the first account, resetting a password").OneLine)
    {
        CreateVerb(),
        ResetVerb(),
    };

    private static Command CreateVerb()
    {
        var data = SharedOptions.Data();
        var name = NameArgument();
        var displayName = Required("--name", "tên người dùng", "the person's name");
        var role = new Option<Role>("--role") { Description = new Bilingual("vai trò", "role").OneLine, Required = true };
        var unit = Required("--unit", "mã đơn vị giữ vai trò (bca, 31, 31-11146)", "code of the unit that the role is held for");
        var until = new Option<string?>("--until") { Description = new Bilingual("ngày cuối giữ vai trò (yyyy-MM-dd)", "last day of the role").OneLine, HelpName = "day" };
        var reason = ReasonOption();
        var verb = SharedOptions.Verb(
            "create",
            new Bilingual("mở tài khoản; mật khẩu nhập ở dấu nhắc hoặc từ đầu vào chuẩn", "open an account; the password is asked for, or read from standard input"),
            data, displayName, role, unit, until, reason);
        verb.Arguments.Add(name);
        verb.SetAction((parsed, cancellationToken) => CommandLine.GuardAsync(() =>
        {
            var settings = new HostSettings(DataFolder.ToWrite(parsed.GetValue(data)), Urls: null, ConfigurationTokens.Of(parsed));
            if (!UnitKey.TryFromCode(parsed.GetValue(unit), out var key))
            {
                throw Unable(Refusal.Of(HostRefusals.UnitCodeIsMalformed, "unit"));
            }

            var last = LastDay(parsed.GetValue(until));
            var password = TypedPassword.Ask();
            return OfflineHost.RunAsync(settings, async (services, token) =>
            {
                var today = VietnamTime.Today(services.GetRequiredService<TimeProvider>());
                var account = new NewAccount(
                    parsed.GetValue(name)!,
                    parsed.GetValue(displayName)!,
                    password,
                    [new Grant(parsed.GetValue(role), key, new DateRange(today, last?.AddDays(1)))],
                    parsed.GetValue(reason)!,
                    MustChangePassword: true);
                var opened = await services.GetRequiredService<IAccountAdministration>().OpenAsync(account, Caller.System, token);
                return await TellAsync(opened, "Đã mở tài khoản {0}. Lần đăng nhập đầu phải đổi mật khẩu.", "Account {0} is open. The first sign-in has to change the password.");
            }, cancellationToken);
        }));
        return verb;
    }

    private static Command ResetVerb()
    {
        var data = SharedOptions.Data();
        var name = NameArgument();
        var reason = ReasonOption();
        var factor = new Option<bool>("--second-factor") { Description = new Bilingual("gỡ cả xác thực hai lớp", "remove the second factor too").OneLine };
        var verb = SharedOptions.Verb(
            "reset", new Bilingual("đặt lại mật khẩu, mở khóa, kết thúc mọi phiên", "set a new password, lift a lockout, end all sessions"), data, reason, factor);
        verb.Arguments.Add(name);
        verb.SetAction((parsed, cancellationToken) => CommandLine.GuardAsync(() =>
        {
            var settings = new HostSettings(DataFolder.ToWrite(parsed.GetValue(data)), Urls: null, ConfigurationTokens.Of(parsed));
            var password = TypedPassword.Ask();
            return OfflineHost.RunAsync(settings, async (services, token) =>
            {
                var administration = services.GetRequiredService<IAccountAdministration>();
                var account = parsed.GetValue(name)!;
                var why = parsed.GetValue(reason)!;
                var reset = await administration.ResetPasswordAsync(account, password, new AccountAct($"cli-{Guid.NewGuid():N}", why, Caller.System), token);
                if (!reset.IsRefused && parsed.GetValue(factor) && reset.Value.HasSecondFactor)
                {
                    reset = await administration.RemoveSecondFactorAsync(account, new AccountAct($"cli-{Guid.NewGuid():N}", why, Caller.System), token);
                }

                return await TellAsync(reset, "Đã đặt lại tài khoản {0}. Lần đăng nhập tới phải đổi mật khẩu.", "Account {0} was reset. The next sign-in has to change the password.");
            }, cancellationToken);
        }));
        return verb;
    }

    private static Argument<string> NameArgument() =>
        new("account") { Description = new Bilingual("tên tài khoản", "account name").OneLine };

    private static Option<string> ReasonOption() => Required("--reason", "lý do, được lưu lại", "why; it stays on record");

    private static Option<string> Required(string name, string vietnamese, string english) =>
        new(name) { Description = new Bilingual(vietnamese, english).OneLine, Required = true };

    private static DateOnly? LastDay(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CannotRunException(new Bilingual("--until cần một ngày dạng yyyy-MM-dd.", "--until takes a day in the form yyyy-MM-dd."));
    }

    private static async Task<int> TellAsync(Result<AccountView> outcome, string vietnamese, string english)
    {
        if (outcome.IsRefused)
        {
            throw Unable(outcome.Refusal);
        }

        var name = outcome.Value.Name;
        await new Bilingual(string.Format(CultureInfo.InvariantCulture, vietnamese, name), string.Format(CultureInfo.InvariantCulture, english, name))
            .WriteToAsync(Console.Out);
        return ExitCode.Success;
    }

    private static CannotRunException Unable(Refusal refusal) => new(new Bilingual(RefusalTexts.Vietnamese[refusal], RefusalTexts.English[refusal]));
}
