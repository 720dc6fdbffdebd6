using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using ReviewPortal.Web.Composition;

namespace ReviewPortal.Web.Accounts;

/// <summary>Keys lie with the data: a restart signs nobody out, and copies of the site share them.</summary>
internal sealed class KeysWithTheData(DataDirectory directory, ILoggerFactory loggers) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) =>
        options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(directory.Keys), loggers);
}
