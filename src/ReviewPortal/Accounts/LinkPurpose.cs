namespace ReviewPortal.Accounts;

/// <summary>What a one-time link does. The numbers are in the database.</summary>
public enum LinkPurpose
{
    /// <summary>Confirms the address of a new account, and signs in.</summary>
    Confirm = 1,
    SignIn = 2,

    /// <summary>Leads to the form for a new password.</summary>
    Reset = 3,

    /// <summary>Confirms the address to which an account moves.</summary>
    Move = 4,
}
