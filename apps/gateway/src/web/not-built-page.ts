/** What stands where a web app will be, once it has been built. */
export const NOT_BUILT_PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>暖新 NuanXin</title>
  </head>
  <body>
    <main>
      <h1>暖新 NuanXin</h1>
      <p>网页应用尚未构建。请运行 <code>npm run build</code>，然后刷新本页。</p>
      <p lang="en">The web apps have not been built yet. Run <code>npm run build</code>, then reload this page.</p>
    </main>
  </body>
</html>
`;
