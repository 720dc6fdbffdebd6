namespace ReviewPortal.Web.Development;

/// <summary>What may befall events on their way.</summary>
internal enum StandInMishap { None, Lost, Repeated, Shuffled }
