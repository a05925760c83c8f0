// Formatting is the server's business; what a page means and whether everyone can use it is not.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:prettier"],
  rules: {
    "input-missing-label": "error",
    "attribute-boolean-style": "off",
    "no-trailing-whitespace": "off",
  },
};
