namespace ReviewPortal.Accounts.Sessions;

/// <summary>By what somebody proved to be a reader when a session began.</summary>
public enum SignInWay
{
    Password,
    Passkey,

    /// <summary>A link that is good once, sent to the reader's address.</summary>
    Link,

    /// <summary>A password, and a code after it.</summary>
    SecondFactor,
}
