// Formatting is the server's business; what a page means and whether everyone can use it is not.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:prettier"],
  rules: {
    "input-missing-label": "error",
    // The boxes of one list post under one name.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit", "reset"] }],
    // The title of an opgave, its municipality and the name of the site say together which page this is.
    "long-title": "off",
    // A label around its control that also names it: some speech software looks at "for" alone.
    "no-redundant-for": "off",
    "attribute-boolean-style": "off",
    "no-trailing-whitespace": "off",
  },
};
