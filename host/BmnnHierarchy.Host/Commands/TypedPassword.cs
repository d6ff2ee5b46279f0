using System.Text;

namespace BmnnHierarchy.Host.Commands;

/// <summary>A password from whoever sits at the console, not shown; or the first line of standard input.</summary>
internal static class TypedPassword
{
    public static string Ask()
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? string.Empty;
        }

        var first = Read("Mật khẩu / Password: ");
        return first == Read("Nhập lại / Again: ")
            ? first
            : throw new CannotRunException(new Bilingual("Hai lần nhập mật khẩu không giống nhau.", "The two passwords differ."));
    }

    private static string Read(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
