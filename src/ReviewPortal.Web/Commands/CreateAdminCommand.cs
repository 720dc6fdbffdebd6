using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Records;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Commands;

/// <summary>Makes an administrator, or gives the role to a reader who has an account.</summary>
internal sealed class CreateAdminCommand(
    UserManager<Reader> readers, StaffRoles roles, ReaderSessions sessions, Recorder record, TimeProvider time)
{
    public async Task<int> RunAsync(string email)
    {
        var reader = await readers.FindByEmailAsync(email);
        var isNew = reader is null;
        if (reader is null)
        {
            if (MailboxAddress.Normalise(email) is not { } address)
            {
                await Console.Error.WriteLineAsync($"{email} is not an e-mail address.");
                return 1;
            }

            // Whoever has the server vouches for the address: there may be no mail yet.
            reader = Reader.Of(address.Split('@')[0], address, time.GetUtcNow().UtcDateTime);
            reader.EmailConfirmed = true;
            if (await FailedAsync(readers.CreateAsync(reader, ReadPassword()))) return 1;
        }

        if (!reader.EmailConfirmed)
        {
            await Console.Error.WriteLineAsync($"The account of {email} may be anybody's: its address has not been confirmed. Its owner has to open the link that was sent there first.");
            return 1;
        }

        if (!await readers.IsInRoleAsync(reader, Roles.Admin))
        {
            await roles.EnsureAsync();
            if (await FailedAsync(readers.AddToRoleAsync(reader, Roles.Admin))) return 1;
            // With other rights nobody goes on as before.
            await sessions.EndAllAsync(reader.Id, except: null, CancellationToken.None);
            await record.WriteAsync(RecordKind.AdministratorMade, CancellationToken.None, reader.Name, to: reader.Id);
        }

        Console.WriteLine($"{email} is an administrator.{(isNew ? "" : " The account was there already: its password is as it was.")}");
        return 0;
    }

    private static async Task<bool> FailedAsync(Task<IdentityResult> doing)
    {
        var result = await doing;
        foreach (var error in result.Errors) await Console.Error.WriteLineAsync(error.Description);
        return !result.Succeeded;
    }

    /// <summary>Asked for at the keyboard without showing it; or the first line of what is piped in.</summary>
    private static string ReadPassword()
    {
        if (Console.IsInputRedirected) return Console.ReadLine() ?? "";
        Console.Write($"Password (at least {Passwords.MinLength} characters): ");
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
